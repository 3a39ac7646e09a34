namespace CommunityKit.Monetary;

/// <summary>Splits an amount so that the parts add up to it exactly (largest remainder method, Hare quota).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Splits <paramref name="total"/> in proportion to <paramref name="weights"/>. The parts sum to the total exactly, each differs from
    /// its exact share by less than one minor unit, and equal input gives equal output: ties go to the earlier part.
    /// </summary>
    /// <param name="total">Minor units to split; may be negative.</param>
    /// <param name="weights">Non-negative; if all are zero the total is split evenly.</param>
    /// <returns>One part per weight, in order; empty for no weights.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or there are none while the total is not zero.</exception>
    public static long[] Allocate(long total, ReadOnlySpan<long> weights)
    {
        if (weights.IsEmpty)
        {
            return total == 0 ? [] : throw new ArgumentException("There is nothing to split the amount over.", nameof(weights));
        }

        Int128 sum = 0;
        foreach (var weight in weights)
        {
            sum += weight >= 0 ? weight : throw new ArgumentException("Weights must not be negative.", nameof(weights));
        }

        var parts = new long[weights.Length];
        var remainders = new (Int128 Size, int Index)[weights.Length];
        var rest = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var (weight, all) = sum == 0 ? (1, weights.Length) : (weights[i], sum);
            var exact = (Int128)total * weight;
            parts[i] = (long)(exact / all);
            remainders[i] = (Int128.Abs(exact % all), i);
            rest -= parts[i];
        }

        Array.Sort(remainders, static (a, b) => b.Size != a.Size ? b.Size.CompareTo(a.Size) : a.Index.CompareTo(b.Index));
        for (var i = 0; i < Math.Abs(rest); i++)
        {
            parts[remainders[i].Index] += Math.Sign(rest);
        }

        return parts;
    }
}
