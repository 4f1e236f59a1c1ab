"""サインアウト."""

from allauth.account.views import logout

from akishima_support.access import public


@public
def account_logout(request):
    """Ask on GET; end the session on POST and let the browser forget what it holds of this site."""
    response = logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
