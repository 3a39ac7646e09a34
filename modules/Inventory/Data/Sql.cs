using System.Data.Common;

namespace CommunityKit.Inventory.Data;

/// <summary>What hand-written statements of this module need beside the kit's own means.</summary>
internal static class Sql
{
    /// <summary>True where several units of work write at the same time.</summary>
    public static bool HasManyWriters(this Transaction transaction) => transaction.ForUpdate().Length > 0;

    /// <summary>Names and values for <c>IN (…)</c>.</summary>
    public static (string Names, (string Name, object? Value)[] Values) In(IReadOnlyCollection<Guid> ids, string prefix = "i") =>
        (string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => $"@{prefix}{i}")), [.. ids.Select((id, i) => ($"{prefix}{i}", (object?)id))]);

    public static DateTimeOffset? InstantOrNull(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInstant(ordinal);
}
