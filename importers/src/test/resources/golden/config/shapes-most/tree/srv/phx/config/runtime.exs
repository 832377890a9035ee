import Config

config :stock, Stock.Repo,
  adapter: Ecto.Adapters.Postgres,
  hostname: "db13.shop",
  database: "stock",
  username: "stock"
