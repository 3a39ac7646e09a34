using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Orders.AfterSales;

/// <summary>What a buyer fills in to give something back.</summary>
internal sealed class ReturnForm
{
    /// <summary>Made with the empty form, so that sending it twice asks once.</summary>
    public Guid Id { get; set; }

    public ReturnReason? Reason { get; set; }

    public ReturnKind? Kind { get; set; }

    [StringLength(1000)]
    public string? Text { get; set; }

    /// <summary>Pieces by <see cref="Holding.Key"/>.</summary>
    public Dictionary<string, string?> Take { get; set; } = [];

    /// <summary>Variants wanted in exchange by <see cref="Holding.Key"/>.</summary>
    public Dictionary<string, string?> Instead { get; set; } = [];
}
