using CommunityKit.Catalog.Slots;
using CommunityKit.UI.Slots;
using CommunityKit.UI.Views;

namespace Acme.Hello.Greetings;

/// <summary>Fills the place beside every product: how often it was greeted.</summary>
public sealed class ProductGreetings(GreetingBook book) : ISlotContent<ProductContext>
{
    private static readonly ViewName<ProductGreetingsModel> View = new("acme.hello", "ProductGreetings");

    public async ValueTask<SlotResult> RenderAsync(ProductContext context, CancellationToken cancellationToken) =>
        SlotResult.View(View, new ProductGreetingsModel(context.Title, await book.CountAsync(context.ProductId, cancellationToken)));
}
