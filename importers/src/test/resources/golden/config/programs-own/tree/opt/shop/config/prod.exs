import Config

config :shop, Shop.Repo,
  username: "shop",
  hostname: "shop-db.harbour.lan",
  database: "shop"

config :shop, Shop.ArchiveRepo,
  username: "shop",
  hostname: "archive-db.harbour.lan",
  database: "shop_archive"
