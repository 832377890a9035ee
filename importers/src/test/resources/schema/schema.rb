ActiveRecord::Schema[7.1].define(version: 2026_03_01_101010) do
  enable_extension "plpgsql"

  create_table "customers", force: :cascade do |t|
    t.string "name", null: false
    t.datetime "created_at", precision: nil
    t.index ["name"], name: "index_customers_on_name", unique: true
  end

  create_table "orders", id: false, force: :cascade do |t|
    t.bigint "customer_id", null: false
    t.decimal "total", precision: 10, scale: 2
  end

  add_foreign_key "orders", "customers"
end
