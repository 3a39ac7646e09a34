namespace CommunityKit.Search.Language;

/// <summary>Letters to insert, leave out, change or swap with their neighbour until one word is the other.</summary>
internal static class EditDistance
{
    private const int MaxLength = 64;

    /// <summary>The distance, or more than <paramref name="most"/> as soon as it is known to be more.</summary>
    public static int Between(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length >= MaxLength || b.Length >= MaxLength)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[MaxLength];
        Span<int> last = stackalloc int[MaxLength];
        Span<int> row = stackalloc int[MaxLength];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }
}
