namespace CommunityKit.Settlement.Ledger;

/// <summary>A movement of money that is to be written.</summary>
/// <param name="Key">What it is for, unique for ever: posting it again changes nothing.</param>
/// <param name="Kind">Why.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Entries">At least two that add up to zero.</param>
internal sealed record Posting(string Key, PostingKind Kind, string Currency, params IReadOnlyList<Entry> Entries)
{
    /// <summary>The order it is about.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The member whose balance it changes.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The reason in words, for staff and for the member.</summary>
    public string? Note { get; init; }

    /// <summary>Name of the member of staff; null when the shop did it by itself.</summary>
    public string? Actor { get; init; }
}
