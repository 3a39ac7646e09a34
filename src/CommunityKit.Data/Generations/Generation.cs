namespace CommunityKit.Data.Generations;

/// <summary>A module set of the tenant. The newest one is what runs.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="LockFile">The lock file's text: which modules in which versions.</param>
/// <param name="Reason">Why it was made, for the operator.</param>
/// <param name="Actor">Who made it: a name for people.</param>
/// <param name="CreatedAt">UTC.</param>
internal sealed record Generation(long Number, string LockFile, string Reason, string Actor, DateTimeOffset CreatedAt);
