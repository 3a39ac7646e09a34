namespace CommunityKit.Tenancy.Changes;

/// <summary>The plan that somebody saw and agreed to: nothing else is carried out in its place.</summary>
/// <param name="Generation">The generation that it started from.</param>
/// <param name="Digest"><see cref="TenantLock.Digest"/> of what it led to.</param>
public sealed record AgreedPlan(long Generation, string Digest);
