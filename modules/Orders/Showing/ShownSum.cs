namespace CommunityKit.Orders.Showing;

/// <summary>A calculation from goods to total.</summary>
/// <param name="Rows">The rows before the total.</param>
/// <param name="Total">The total.</param>
/// <param name="Tax">Tax in or on it.</param>
/// <param name="IsTaxIncluded">True if the tax is part of the prices.</param>
internal sealed record ShownSum(IReadOnlyList<SumRow> Rows, Money Total, Money Tax, bool IsTaxIncluded);
