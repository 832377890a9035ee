from ferry.models import Quay

print([quay.id for quay in Quay.query.all()])
