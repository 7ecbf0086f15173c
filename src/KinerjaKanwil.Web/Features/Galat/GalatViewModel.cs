namespace KinerjaKanwil.Web.Features.Galat;

/// <summary>What an error page says.</summary>
public sealed record GalatViewModel(int Kode, string Judul, string Pesan, string KodeKejadian)
{
    /// <summary>Words for a status code.</summary>
    public static GalatViewModel Untuk(int kode, string kodeKejadian)
    {
        var (judul, pesan) = kode switch
        {
            400 => ("Permintaan tidak dapat dibaca", "Formulir kedaluwarsa atau tidak lengkap. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Tidak ada yang disimpan."),
            403 => ("Tidak ada akses", "Peran Anda tidak memiliki akses ke halaman ini. Hubungi Admin bila Anda memerlukannya."),
            404 => ("Halaman tidak ditemukan", "Alamat ini tidak ada, atau isinya bukan milik divisi Anda."),
            405 => ("Cara membuka halaman ini salah", "Buka halaman ini dari menu, bukan dari alamat yang disimpan."),
            409 => ("Data sudah berubah", "Orang lain mengubah data ini. Muat ulang halaman, lalu periksa kembali."),
            410 => ("Berkas tidak ada lagi", "Data dukung ini tercatat, tetapi berkasnya tidak ditemukan di penyimpanan. Hubungi Admin dan sebutkan kode kejadian; berkas dapat dipulihkan dari cadangan."),
            413 => ("Kiriman terlalu besar", "Isian atau berkas melebihi batas; berkas data dukung paling besar 10 MB. Tidak ada yang disimpan."),
            429 => ("Terlalu banyak permintaan", "Tunggu sebentar, lalu coba lagi."),
            503 => ("Server sedang sibuk", "Tunggu beberapa detik, lalu coba lagi."),
            _ => ("Terjadi gangguan", "Permintaan Anda tidak selesai diproses. Muat ulang halaman; bila berulang, sebutkan kode kejadian kepada Admin."),
        };
        return new GalatViewModel(kode, judul, pesan, kodeKejadian);
    }
}
