namespace CommunityKit.Orders.Showing;

/// <summary>A line as pages show it.</summary>
/// <param name="Id">Id of the line.</param>
/// <param name="Title">Title of the product.</param>
/// <param name="Label">Chosen values; may be empty.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Unit">Price of one piece.</param>
/// <param name="Total">What the buyer pays.</param>
internal sealed record ShownLine(Guid Id, string Title, string Label, int Quantity, Money Unit, Money Total)
{
    /// <summary>Address of the picture; null without one.</summary>
    public string? Picture { get; init; }

    /// <summary>Address of the product page.</summary>
    public string? Url { get; init; }

    /// <summary>What it cost when the buyer looked last; null if nothing changed.</summary>
    public Money? Was { get; init; }

    /// <summary>Why it costs that much, step by step.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>True while the weight is an estimate: the final price may be lower.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>Why it is not taken back without a reason, said before it is bought; null when it is.</summary>
    public string? NoReturn { get; init; }
}
