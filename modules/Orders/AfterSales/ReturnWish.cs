namespace CommunityKit.Orders.AfterSales;

/// <summary>What a buyer asks for.</summary>
/// <param name="Id">Id that the asker makes: repeating it asks once.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="Reason">Why.</param>
/// <param name="Pieces">Which pieces; at least one.</param>
internal sealed record ReturnWish(Guid Id, ReturnKind Kind, ReturnReason Reason, IReadOnlyList<WantedPieces> Pieces)
{
    public string Text { get; init; } = "";

    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Lines of the order that the law lets the shop not take back without a reason.</summary>
    public IReadOnlySet<Guid> Excluded { get; init; } = new HashSet<Guid>();
}
