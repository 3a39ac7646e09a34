using CommunityKit.Accounts.Sessions;
using CommunityKit.UI.Caching;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Accounts.Frame;

/// <summary>In the storefront's header: the way in, or to one's own page.</summary>
[SharedPart]
internal sealed class AccountLink(Visitor visitor, IHttpContextAccessor accessor) : ISlotContent<ShopFrame>
{
    private static readonly ViewName<AccountLinkModel> View = new(AccountsModule.Id, "AccountLink");

    public ValueTask<SlotResult> RenderAsync(ShopFrame context, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext?.Request is not { } request)
        {
            return new(SlotResult.Nothing);
        }

        var isSignedIn = visitor.AccountId is not null;
        // Whoever signs in on a page stays there; from the account pages themselves there is nothing to come back to.
        var path = isSignedIn ? AccountPaths.Home
            : HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments(AccountPaths.Home, StringComparison.OrdinalIgnoreCase)
                ? AccountPaths.SignInTo(request.PathBase + request.Path + request.QueryString)
                : AccountPaths.SignIn;
        return new(SlotResult.View(View, new AccountLinkModel(isSignedIn, request.PathBase + path)));
    }
}
