using System.Text.Json.Serialization;

namespace CommunityKit.Cli.Doctor;

/// <summary>What one check found.</summary>
/// <param name="Check">Stable name of the check.</param>
/// <param name="State">How bad it is.</param>
/// <param name="Text">What was found.</param>
/// <param name="Next">What to do about it; null when nothing needs doing.</param>
internal sealed record Finding(
    string Check, [property: JsonConverter(typeof(JsonStringEnumConverter<FindingState>))] FindingState State, string Text, string? Next = null);
