"""What allauth does our way: no sign-up, one answer for every wrong sign-in, everything in the audit."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.contrib.auth import authenticate
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.actions import passwords, sign_in
from network.actors import actor_at_sign_in

WRONG = _("アカウント名(またはメールアドレス)とパスワードの組み合わせが正しくありません。")
TOO_MANY = _("サインインの失敗が続いたため、しばらく受け付けません。15分ほど待ってから、もう一度お試しください。")
MESSAGES = {
    "account/messages/password_changed.txt": _("パスワードを変更しました。ほかの端末ではサインアウトしました。"),
    "account/messages/logged_out.txt": _("サインアウトしました。"),
}


class AccountAdapter(DefaultAccountAdapter):
    """Our rules for signing in."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "invalid_login": WRONG,
        "too_many_login_attempts": TOO_MANY,
        "enter_current_password": _("いまのパスワードが正しくありません。"),
        "invalid_password_reset": _("このリンクは使えません。もう一度、再設定を申し込んでください。"),
    }

    def is_open_for_signup(self, request):
        """Accounts come by invitation only."""
        return False

    def is_ajax(self, request):
        """Every answer is a page."""
        return False

    def get_client_ip(self, request):
        """The address; behind a socket there is none, and then all share one generous limit."""
        return (request.META.get("REMOTE_ADDR") and super().get_client_ip(request)) or "socket"

    def authenticate(self, request, **credentials):
        """The account, or None; raises ValidationError after too many failures."""
        login = credentials.get("email") or credentials.get("username") or ""
        attempt = sign_in.begin_attempt(login=login, at=timezone.now())
        if attempt is None:
            sign_in.attempt_failed(was_limited=True)
            raise self.validation_error("too_many_login_attempts")
        user = authenticate(request, **credentials)
        if user is None:
            sign_in.attempt_failed()
        else:
            sign_in.attempt_succeeded(attempt=attempt)
        return user

    def login(self, request, user):
        """Write it down, then open the session (with a new number)."""
        sign_in.signed_in(by=actor_at_sign_in(user))
        super().login(request, user)

    def logout(self, request):
        """Write it down, then end the session."""
        sign_in.signed_out(by=request.actor or actor_at_sign_in(request.user))
        super().logout(request)

    def set_password(self, user, password):
        """Set it through the action, so that it is in the audit."""
        passwords.set_password(user=user, password=password, by=actor_at_sign_in(user))

    def get_password_change_redirect_url(self, request):
        """Back to the first page."""
        return reverse("today")

    def respond_user_inactive(self, request, user):
        """An ended account is answered like an unknown one."""
        return redirect("account_login")

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        """Our words, and only where they help."""
        text = MESSAGES.get(message_template)
        if text:
            messages.add_message(request, level, text)
