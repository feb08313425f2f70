namespace Matchmaker.Graph;

/// <summary>
/// The purpose for which a store is opened, which decides whether it may be created: nothing comes into being where
/// somebody only wanted to look.
/// </summary>
public enum StoreUse
{
    /// <summary>Read what is there, and leave every file as it is.</summary>
    Read,

    /// <summary>Read and write what is there.</summary>
    Change,

    /// <summary>The same, and make an empty store where nothing shows that there was one.</summary>
    Fill,
}
