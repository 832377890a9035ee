{% if table %}delete from {{ table }}{% endif %}
