namespace CommunityKit.Cms.Exchange;

/// <summary>What became of a record.</summary>
public enum WriteOutcome
{
    /// <summary>It says what is there already, or what an earlier run wrote and editors changed since.</summary>
    Unchanged,

    /// <summary>It was made.</summary>
    Created,

    /// <summary>It was there and is different now.</summary>
    Updated,

    /// <summary>Nothing of it was written; the problems say why.</summary>
    Refused,
}
