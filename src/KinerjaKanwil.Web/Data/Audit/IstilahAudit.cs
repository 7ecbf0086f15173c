namespace KinerjaKanwil.Web.Data.Audit;

/// <summary>Where a change came from.</summary>
public enum SumberPerubahan
{
    /// <summary>A page of the application.</summary>
    Formulir,

    /// <summary>A file.</summary>
    Impor,

    /// <summary>The verification or approval page.</summary>
    Verifikasi,

    /// <summary>The application itself: start, sample data, command line.</summary>
    Sistem,

    /// <summary>Signing in and out.</summary>
    Masuk,
}

/// <summary>What was done, in one word.</summary>
public enum TindakanAudit
{
    /// <summary>A record was made.</summary>
    Dibuat,

    /// <summary>A record was changed.</summary>
    Diubah,

    /// <summary>A record was deleted.</summary>
    Dihapus,

    /// <summary>A realisasi was handed in.</summary>
    Diajukan,

    /// <summary>A realisasi was taken back by its division.</summary>
    Ditarik,

    /// <summary>A realisasi was verified.</summary>
    Diverifikasi,

    /// <summary>A realisasi was approved.</summary>
    Disetujui,

    /// <summary>A realisasi was sent back.</summary>
    Dikembalikan,

    /// <summary>An uploaded file was applied.</summary>
    Diterapkan,

    /// <summary>An uploaded file was thrown away, or what it had changed was undone.</summary>
    Dibatalkan,

    /// <summary>An approved realisasi was opened again for a time.</summary>
    KunciDibuka,

    /// <summary>It was closed before that time.</summary>
    KunciDitutup,

    /// <summary>A division dropped its changes: the approved version stands. Or evidence that was taken away is there again.</summary>
    Dipulihkan,

    /// <summary>Something was tried and refused; nothing else was stored.</summary>
    Ditolak,

    /// <summary>Somebody signed in.</summary>
    Masuk,

    /// <summary>Somebody failed to sign in.</summary>
    MasukGagal,

    /// <summary>Somebody signed out.</summary>
    Keluar,

    /// <summary>Somebody took a file of figures out.</summary>
    Ekspor,

    /// <summary>A one-time link was made.</summary>
    TautanDibuat,

    /// <summary>Sessions of an account were ended from elsewhere.</summary>
    SesiDiakhiri,

    /// <summary>The recovery codes of an account were replaced.</summary>
    KodePemulihanDiganti,

    /// <summary>The second step of an account was switched off by an Admin.</summary>
    DuaLangkahDimatikan,

    /// <summary>A division, sasaran or indicator was archived: it is in no figure from then on.</summary>
    Diarsipkan,

    /// <summary>It was brought back from there.</summary>
    ArsipDipulihkan,
}
