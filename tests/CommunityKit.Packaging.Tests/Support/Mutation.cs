namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Damages bytes at random places.</summary>
public static class Mutation
{
    /// <summary>
    /// One to four bits flipped, bytes overwritten, stretches deleted, doubled or inserted. Every other time nothing is moved, so that the
    /// damage reaches what lies behind the structure of the file.
    /// </summary>
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        var kinds = random.Next(2) == 0 ? 3 : 6;
        for (var n = random.Next(1, 5); n > 0 && bytes.Count > 1; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 16), bytes.Count - at);
            switch (random.Next(kinds))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes[at] = random.Next(2) == 0 ? (byte)0 : (byte)0xFF;
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    bytes.RemoveRange(at, length);
                    break;
            }
        }

        return [.. bytes];
    }
}
