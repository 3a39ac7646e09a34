namespace CommunityKit.Data.Idempotency;

/// <summary>An answer as it was given.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Headers">Headers that belong to it.</param>
/// <param name="Body">Its body.</param>
internal sealed record KeptAnswer(int Status, Dictionary<string, string> Headers, byte[] Body);
