using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Customers.Consents;

/// <summary>One answer in the admin.</summary>
internal sealed record ConsentLogRow(Guid Id, DateTimeOffset At, string Who, string Purpose, AdminTag Answer, int Wording, string Source);
