global using CommunityKit.Search.Language;
