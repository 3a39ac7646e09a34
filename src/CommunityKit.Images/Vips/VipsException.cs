namespace CommunityKit.Images.Vips;

/// <summary>libvips did not do what it was asked; the message is its own.</summary>
internal sealed class VipsException(string message) : Exception(message);
