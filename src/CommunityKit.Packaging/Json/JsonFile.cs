using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Json;

/// <summary>Reads small files of the host.</summary>
internal static class JsonFile
{
    /// <summary>The bytes of a file, or null when there is none.</summary>
    /// <exception cref="ProblemException">It is there and cannot be read.</exception>
    public static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(PackageProblems.FileUnreadable(path), e);
        }
    }
}
