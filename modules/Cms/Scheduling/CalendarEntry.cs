namespace CommunityKit.Cms.Scheduling;

/// <summary>A scheduled change in the calendar.</summary>
/// <param name="Change">The change.</param>
/// <param name="Title">Title of the item.</param>
/// <param name="Url">Address of its editor.</param>
/// <param name="Local">The time in the shop's zone.</param>
public sealed record CalendarEntry(ScheduledChange Change, string Title, string Url, DateTimeOffset Local);
