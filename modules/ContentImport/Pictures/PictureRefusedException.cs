namespace CommunityKit.ContentImport.Pictures;

/// <summary>A picture is not taken in; the message says why, in English.</summary>
public sealed class PictureRefusedException(string message) : Exception(message);
