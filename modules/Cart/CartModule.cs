using CommunityKit.Accounts.Events;
using CommunityKit.Cart.Adding;
using CommunityKit.Cart.Api;
using CommunityKit.Cart.Baskets;
using CommunityKit.Cart.Data;
using CommunityKit.Cart.Frame;
using CommunityKit.Cart.Pages;
using CommunityKit.Cart.Sharing;
using CommunityKit.Cart.Visitors;
using CommunityKit.Catalog;
using CommunityKit.Catalog.Slots;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace CommunityKit.Cart;

/// <summary>The basket of guests and members, shared carts, saved for later.</summary>
public sealed class CartModule : IModule
{
    /// <summary>Id of the module.</summary>
    public const string Id = "communitykit.cart";

    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Settings<CartSettings>(Id);
        module.Data<CartDb>();
        Domain(module.Services);
        module.Middleware<MergeOnSignIn>();
        module.Job<ForgetOldBaskets>("forget-old-baskets", JobSchedule.Cron("0 20 4 * * ?") with { WakesTenant = false });
        module.Handle<MemberErased, EraseBasket>("erase-basket");

        module.Navigation(new NavigationItem("nav.cart", CartPaths.Cart) { Order = 80, Icon = "shopping-cart", OnTabBar = true });
        module.Slot<ShopFrame, CartLink>(FrameSlots.Tools, order: 800);
        module.Slot<ProductContext, BuyBox>(CatalogSlots.ProductBuyBox);
        module.Slot<ProductCardContext, CardAction>(CatalogSlots.ProductCardActions);
        module.Endpoints(CartEndpoints.Map);
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<BasketReads>();
        services.AddSingleton<ShareLinks>();
        services.AddScoped<ICarts, Carts>();
        services.AddScoped<ChangeBasket>();
        services.AddScoped<CartVisitor>();
        services.AddScoped<AddToBasket>();
        services.AddScoped<ShareBasket>();
        services.AddScoped<CartQuotes>();
        services.AddScoped<CartPages>();
        services.AddScoped<CartApi>();
    }
}
