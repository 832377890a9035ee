from functools import wraps

from flask_restx import Api, Namespace, Resource

from ferry import forms
from ferry.models import Ticket, app, db

tickets = Namespace("tickets", description="Tickets")
api = Api(app)
api.add_namespace(tickets)


def old(namespace):
    def around(answer):
        namespace.deprecated(answer)

        @wraps(answer)
        def warned(*args, **kwargs):
            return answer(*args, **kwargs)

        return warned

    return around


@tickets.route("/<int:number>")
class OneTicket(Resource):
    @tickets.doc(params={})
    @old(tickets)
    def delete(self, number):
        Ticket.query.filter_by(id=number).delete()
        db.session.commit()
