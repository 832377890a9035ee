import wtforms
from flask_wtf import FlaskForm

from ferry.models import Quay


class QuayField(wtforms.SelectField):
    def __init__(self, **settings):
        super().__init__(choices=[quay.id for quay in Quay.query.all()], **settings)


class CrossingForm(FlaskForm):
    quay = QuayField()
