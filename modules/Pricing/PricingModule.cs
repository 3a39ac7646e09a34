using CommunityKit.Accounts.Events;
using CommunityKit.Accounts.Members;
using CommunityKit.Accounts.Slots;
using CommunityKit.Catalog;
using CommunityKit.Catalog.Slots;
using CommunityKit.Pricing.Admin;
using CommunityKit.Pricing.Api;
using CommunityKit.Pricing.Calculation;
using CommunityKit.Pricing.Claims;
using CommunityKit.Pricing.Coupons;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.FlashSales;
using CommunityKit.Pricing.FullReductions;
using CommunityKit.Pricing.PriceLists;
using CommunityKit.Pricing.Quotes;
using CommunityKit.Pricing.Recipes;
using CommunityKit.Pricing.Rules;
using CommunityKit.Pricing.Shipping;
using CommunityKit.Pricing.Storefront;
using CommunityKit.Pricing.Taxes;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace CommunityKit.Pricing;

/// <summary>Price lists, offers, coupons, shipping fees and tax, each amount explained.</summary>
public sealed class PricingModule : IModule
{
    /// <inheritdoc />
    public void Configure(ModuleBuilder module)
    {
        module.Permissions(
            new Permission(PricingPermissions.View, "permission.view") { DefaultRoles = [RoleNames.Manager] },
            new Permission(PricingPermissions.Manage, "permission.manage") { Implies = [PricingPermissions.View], DefaultRoles = [RoleNames.Manager] });
        module.Settings<PricingSettings>(Notes.ModuleId);
        module.Data<PricingDb>();
        Pipeline(module);
        Domain(module.Services);
        Members(module);
        BackOffice(module);
        module.RecipeStep<PriceListsStep>("pricing.price-lists");
        module.RecipeStep<OffersStep>("pricing.offers");
        module.RecipeStep<CouponsStep>("pricing.coupons");
        module.RecipeStep<ShippingStep>("pricing.shipping");
        module.RecipeStep<TaxStep>("pricing.tax");
        module.Endpoints(PricingApi.Map);
    }

    private static void Pipeline(ModuleBuilder module)
    {
        module.PriceCalculator<PriceListCalculator>(PriceListCalculator.Name, PriceStage.Unit);
        module.PriceCalculator<FlashSaleCalculator>(FlashSaleCalculator.Name, PriceStage.Special);
        module.PriceCalculator<FullReductionCalculator>(FullReductionCalculator.Name, PriceStage.Order);
        module.PriceCalculator<CouponCalculator>(CouponCalculator.Name, PriceStage.Order);
        module.PriceCalculator<ShippingCalculator>(ShippingCalculator.Name, PriceStage.Charge);
        module.PriceCalculator<FreeDeliveryCalculator>(FreeDeliveryCalculator.Name, PriceStage.ChargeDiscount);
        module.Services.AddSingleton<CalculatorOrder>();
        module.Services.AddScoped<PriceQuotes>();
        module.Services.AddScoped<IPricing>(services => services.GetRequiredService<PriceQuotes>());
        module.Services.AddSingleton<IPriceNotes, PriceNotes>();
        module.Services.AddScoped<IShippingRates, ShippingRates>();
        module.Services.AddScoped<IPriceClaims, PriceClaims>();
    }

    private static void Domain(IServiceCollection services)
    {
        services.AddSingleton<RuleBooks>();
        services.AddSingleton<IRuleSource>(provider => provider.GetRequiredService<RuleBooks>());
        services.AddSingleton<ILimits, Limits>();
        services.AddSingleton<SoldOutFlags>();
        services.AddScoped<SaveRule>();
        services.AddScoped<ShopCategories>();
        services.AddSingleton<RuleTexts>();
        services.AddScoped<RecipeReader>();
        services.AddScoped<Buyer>();
        services.AddScoped<MyCoupons>();
        services.AddScoped<ClaimCoupon>();
        services.AddScoped<CouponWords>();
        services.AddScoped<QuotesApi>();
        services.AddScoped<CouponsApi>();
    }

    private static void Members(ModuleBuilder module)
    {
        module.Handle<MemberRegistered, RememberNewMember>("remember-new-member");
        module.Handle<MemberErased, ForgetMember>("forget-member");
        module.MemberData<CouponData>("coupons");
        module.View(PricingViews.WhyThisPrice);
        module.View(PricingViews.CouponsTile);
        module.Slot<AccountPage, CouponsTile>(AccountSlots.Tiles);
        module.Slot<ProductContext, WhyThisPriceSlot>(CatalogSlots.ProductAfterPrice);
    }

    private static void BackOffice(ModuleBuilder module)
    {
        module.Services.AddScoped<RuleDesk>();
        module.Services.AddScoped<CategoryChoices>();
        module.Services.AddScoped<SegmentChoices>();
        module.Services.AddScoped<TaxClassChoices>();
        module.Services.AddScoped<DeliveryWayChoices>();
        Rules<CouponList, CouponForm>(module, AdminSection.Marketing, CouponList.Path, "menu.coupons", "ticket", 10);
        Rules<FlashSaleList, FlashSaleForm>(module, AdminSection.Marketing, FlashSaleList.Path, "menu.flash-sales", "clock", 20);
        Rules<FullReductionList, FullReductionForm>(module, AdminSection.Marketing, FullReductionList.Path, "menu.full-reductions", "percent", 30);
        Rules<PriceListList, PriceListForm>(module, AdminSection.Marketing, PriceListList.Path, "menu.price-lists", "tag", 40);
        Rules<DeliveryWayList, DeliveryWayForm>(module, AdminSection.Settings, DeliveryWayList.Path, "menu.delivery-ways", "truck", 50);
        Rules<ShippingZoneList, ShippingZoneForm>(module, AdminSection.Settings, ShippingZoneList.Path, "menu.shipping-zones", "map-pin", 51);
        Rules<TaxClassList, TaxClassForm>(module, AdminSection.Settings, TaxClassList.Path, "menu.tax-classes", "receipt", 52);
    }

    private static void Rules<TList, TForm>(ModuleBuilder module, AdminSection section, string path, string label, string icon, int order)
        where TList : class, UI.Admin.Lists.IAdminList
        where TForm : class, UI.Admin.Forms.IAdminForm
    {
        module.AdminMenu(new AdminMenuItem(section, label, "/admin/" + path, PricingPermissions.View) { Icon = icon, Order = order });
        module.AdminList<TList>(path, PricingPermissions.View);
        module.AdminForm<TForm>(path, PricingPermissions.Manage);
    }
}
