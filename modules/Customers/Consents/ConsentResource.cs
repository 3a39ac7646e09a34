namespace CommunityKit.Customers.Consents;

/// <summary>A purpose and the caller's answer.</summary>
/// <param name="Purpose">Stable name.</param>
/// <param name="Label">The question.</param>
/// <param name="Detail">What happens with the data.</param>
/// <param name="Wording">Number of the wording that is asked now.</param>
/// <param name="Given">True if the caller agrees to what is asked now.</param>
/// <param name="AnsweredAt">UTC instant of the last answer; missing when there was none.</param>
internal sealed record ConsentResource(string Purpose, string Label, string Detail, int Wording, bool Given, DateTimeOffset? AnsweredAt);
