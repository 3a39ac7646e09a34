using System.Globalization;
using CommunityKit.Orders.Events;

namespace CommunityKit.Orders.Members;

/// <summary>Pieces of lines as forms send them: one number per line.</summary>
internal static class Pieces
{
    /// <summary>The lines with a number above 0; what is no id or number is left out.</summary>
    public static IReadOnlyList<LinePieces> Of(IReadOnlyDictionary<string, string?>? fields) =>
    [
        .. (fields ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .Select(field => (
                Id: Guid.TryParse(field.Key, out var id) ? id : Guid.Empty,
                Count: int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0))
            .Where(field => field.Id != Guid.Empty && field.Count > 0)
            .Select(field => new LinePieces(field.Id, field.Count)),
    ];
}
