using CommunityKit.Cart.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cart.Baskets;

/// <summary>Reads baskets, compiled once. Thread-safe.</summary>
public sealed class BasketReads(IDbContextFactory<CartDb> reading)
{
    private readonly Func<CartDb, Guid, Task<BasketRow?>> _ofMember =
        EF.CompileAsyncQuery((CartDb db, Guid member) => db.Baskets.AsNoTracking().FirstOrDefault(row => row.MemberId == member));

    private readonly Func<CartDb, string, Task<BasketRow?>> _ofGuest =
        EF.CompileAsyncQuery((CartDb db, string hash) => db.Baskets.AsNoTracking().FirstOrDefault(row => row.TokenHash == hash));

    private readonly Func<CartDb, Guid, Task<BasketRow?>> _byId =
        EF.CompileAsyncQuery((CartDb db, Guid id) => db.Baskets.AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Func<CartDb, Guid, Task<int?>> _piecesOfMember =
        EF.CompileAsyncQuery((CartDb db, Guid member) => db.Baskets.Where(row => row.MemberId == member).Select(row => (int?)row.Pieces).FirstOrDefault());

    private readonly Func<CartDb, string, Task<int?>> _piecesOfGuest =
        EF.CompileAsyncQuery((CartDb db, string hash) => db.Baskets.Where(row => row.TokenHash == hash).Select(row => (int?)row.Pieces).FirstOrDefault());

    public async ValueTask<StoredBasket?> FindAsync(BasketOwner owner, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var row = owner.MemberId is { } member ? await _ofMember(db, member) : await _ofGuest(db, owner.TokenHash!);
        return row is null ? null : StoredBasket.Of(row);
    }

    public async ValueTask<StoredBasket?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await _byId(db, id) is { } row ? StoredBasket.Of(row) : null;
    }

    /// <summary>Pieces that are to be bought.</summary>
    public async ValueTask<int> PiecesAsync(BasketOwner owner, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return (owner.MemberId is { } member ? await _piecesOfMember(db, member) : await _piecesOfGuest(db, owner.TokenHash!)) ?? 0;
    }
}
