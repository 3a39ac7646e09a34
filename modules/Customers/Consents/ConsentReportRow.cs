namespace CommunityKit.Customers.Consents;

/// <summary>One purpose in the report.</summary>
internal sealed record ConsentReportRow(string Name, string Label, int Wording, long Given, long Outdated, long Withdrawn);
