using CommunityKit.Accounts.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CommunityKit.Accounts.Frame;

/// <summary>A page about one's own account: only for who is signed in.</summary>
[Authorize]
internal abstract class MemberController(AccountManager accounts) : PageController
{
    /// <summary>Who is signed in, as it stood when the request came.</summary>
    protected Account Me { get; private set; } = null!;

    /// <summary>The sign-in of a moment ago may be for an account that is gone by now.</summary>
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await accounts.FindByIdAsync(User.FindId()?.ToString() ?? "") is not { } account)
        {
            context.Result = new NotFoundResult();
            return;
        }

        Me = account;
        await next();
    }
}
