{% snapshot price_history %}
{{ config(unique_key='id', strategy='timestamp') }}
select * from erp_live.prices
{% endsnapshot %}
