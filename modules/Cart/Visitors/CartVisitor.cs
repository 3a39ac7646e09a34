using CommunityKit.Cart.Baskets;

namespace CommunityKit.Cart.Visitors;

/// <summary>Whose basket a request is about.</summary>
public sealed class CartVisitor(ISettings<CartSettings> settings)
{
    /// <summary>The member's basket, else the one that the cookie names; null for a guest without one.</summary>
    public static BasketOwner? Find(HttpContext http) => http.User.FindId() is { } member ? new BasketOwner(member, null) : CartCookie.Read(http.Request);

    /// <summary>The same for a change: a guest without a basket is given one, and one with a basket keeps it from today.</summary>
    public BasketOwner Claim(HttpContext http)
    {
        var lifetime = TimeSpan.FromDays(settings.Current.GuestDays);
        if (Find(http) is not { } owner)
        {
            return CartCookie.Issue(http, lifetime);
        }

        if (owner.MemberId is null)
        {
            CartCookie.Renew(http, lifetime);
        }

        return owner;
    }
}
