namespace CommunityKit.Modularity.Metadata;

/// <summary>Reads one assembly alone: names of foreign types are enough, their definitions are not asked for.</summary>
internal static class SingleAssembly
{
    /// <summary>Opens an assembly and reads something from it.</summary>
    /// <exception cref="InvalidDataException">The file is not a managed assembly, or it is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Read<T>(string path, Func<DefinedAssembly, T> read)
    {
        try
        {
            return read(DefinedAssembly.Open(path, Nothing.Instance));
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not a readable .NET assembly: {e.Message}", e);
        }
    }

    /// <summary>True for what a reader throws on files that no compiler wrote. It does not promise to throw one kind only.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is BadImageFormatException or InvalidDataException or ArgumentException or InvalidOperationException or InvalidCastException
            or IndexOutOfRangeException or OverflowException or NullReferenceException or NotSupportedException;

    private sealed class Nothing : IAssemblySource
    {
        public static readonly Nothing Instance = new();

        public DefinedAssembly? Find(string simpleName) => null;
    }
}
