using System.Runtime.InteropServices;

namespace CommunityKit.Data;

/// <summary>An answer of <see cref="SoldOutFlags"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SoldOutCheck
{
    internal SoldOutCheck(string key, bool isSoldOut, long restocks)
    {
        Key = key;
        IsSoldOut = isSoldOut;
        Restocks = restocks;
    }

    /// <summary>What is sold.</summary>
    public string Key { get; }

    /// <summary>True if an attempt a moment ago found nothing left.</summary>
    public bool IsSoldOut { get; }

    internal long Restocks { get; }
}
