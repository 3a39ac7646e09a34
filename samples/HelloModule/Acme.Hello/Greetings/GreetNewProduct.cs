using CommunityKit.Catalog.Events;

namespace Acme.Hello.Greetings;

/// <summary>Greets every product that is published. Runs in the transaction that marks the event as handled: once, whatever crashes.</summary>
public sealed class GreetNewProduct : IEventHandler<ProductPublished>
{
    public async ValueTask HandleAsync(ProductPublished domainEvent, Transaction transaction, EventContext context, CancellationToken cancellationToken)
    {
        var db = transaction.Context<HelloDb>();
        db.Greetings.Add(new Greeting
        {
            Id = context.EventId,
            ProductId = domainEvent.ProductId,
            Author = "hello",
            Text = domainEvent.Title.For(),
            SaidAt = context.OccurredAt,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
