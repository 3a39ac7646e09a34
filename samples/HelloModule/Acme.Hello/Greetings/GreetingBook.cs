using Microsoft.EntityFrameworkCore;

namespace Acme.Hello.Greetings;

/// <summary>Writes greetings down and reads them.</summary>
public sealed partial class GreetingBook(IUnitOfWork work, IDbContextFactory<HelloDb> databases, ISettings<HelloSettings> settings)
{
    /// <summary>Writes a greeting down.</summary>
    /// <returns>False if nothing is left of the text once markup is taken away, or it is too long.</returns>
    public async Task<bool> SayAsync(string? author, string? text, string? mood, CancellationToken ct)
    {
        var plain = GreetingText.Plain(text);
        var name = GreetingText.Plain(author);
        if (plain.Length == 0 || plain.Length > settings.Current.MaxLength || name.Length > 60)
        {
            return false;
        }

        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var greeting = new Greeting { Id = Guid.CreateVersion7(), Author = name, Text = plain, SaidAt = transaction.Now };
                Dress(greeting, mood);
                var db = transaction.Context<HelloDb>();
                db.Greetings.Add(greeting);
                await db.SaveChangesAsync(token);
            },
            ct);
        return true;
    }

    /// <summary>The newest greetings.</summary>
    public async Task<IReadOnlyList<Greeting>> NewestAsync(int count, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Greetings.OrderByDescending(g => g.Id).Take(count).ToListAsync(ct);
    }

    /// <summary>How often a product was greeted.</summary>
    public async Task<int> CountAsync(Guid productId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Greetings.CountAsync(g => g.ProductId == productId, ct);
    }

    /// <summary>Release 2.0.0 adds a mood here.</summary>
    static partial void Dress(Greeting greeting, string? mood);
}
