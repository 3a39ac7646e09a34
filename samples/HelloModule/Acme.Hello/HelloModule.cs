using Acme.Hello.Greetings;
using CommunityKit.Catalog;
using CommunityKit.Catalog.Events;
using CommunityKit.UI.Pages;
using CommunityKit.UI.Slots;

namespace Acme.Hello;

/// <summary>The table of contents: everything that this module brings to a shop.</summary>
public sealed class HelloModule : IModule
{
    public void Configure(ModuleBuilder module)
    {
        module.Data<HelloDb>();
        module.Services.AddScoped<GreetingBook>();
        module.Settings<HelloSettings>("acme.hello");
        module.Navigation(new NavigationItem("nav.hello", "/hello") { Order = 80, Icon = "message-circle" });
        module.Slot<CommunityKit.Catalog.Slots.ProductContext, ProductGreetings>(CatalogSlots.ProductAside);
        module.Handle<ProductPublished, GreetNewProduct>("greet-new-product");
        module.Job<TidyOldGreetings>("tidy-old-greetings", JobSchedule.Every(TimeSpan.FromHours(1)));
    }
}
