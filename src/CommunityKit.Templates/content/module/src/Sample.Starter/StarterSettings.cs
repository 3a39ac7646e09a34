using System.ComponentModel.DataAnnotations;

namespace Sample.Starter;

/// <summary>What the shop's operator may decide. The form in the admin is made from this class.</summary>
public sealed class StarterSettings
{
    /// <summary>What the table has room for.</summary>
    internal const int LongestEver = 500;

    /// <summary>Longest note in characters.</summary>
    [Range(10, LongestEver)]
    public int MaxLength { get; set; } = 200;

    /// <summary>Whether the newest note stands at the foot of every page.</summary>
    public bool ShowNewest { get; set; } = true;
}
