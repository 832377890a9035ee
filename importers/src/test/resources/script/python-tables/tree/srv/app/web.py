from starlette.applications import Starlette
from starlette.routing import Route

import tables


async def asked(request):
    await request.app.db.execute("SELECT * FROM asked_for")


app = Starlette(routes=[Route("/asked", asked)])
app.add_route("/more", asked)
