namespace CommunityKit.Customers.Consents;

/// <summary>One answer, ready to show.</summary>
/// <param name="Label">The question as it is asked today.</param>
/// <param name="IsGiven">The answer.</param>
/// <param name="Wording">Number of the wording that was answered.</param>
/// <param name="At">UTC instant.</param>
internal sealed record ConsentLine(string Label, bool IsGiven, int Wording, DateTimeOffset At);
