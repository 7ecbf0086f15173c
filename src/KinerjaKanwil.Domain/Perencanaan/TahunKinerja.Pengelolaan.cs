using KinerjaKanwil.Domain.Akses;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>What an Admin does to a year itself: state, head, signatories, settings.</summary>
public sealed partial class TahunKinerja
{
    private const string TanpaHak = "Peran Anda tidak dapat melakukan ini.";

    /// <summary>
    /// The year that pages show when none is asked for: the active one; without one the newest that is over, and only without that the newest
    /// that is being prepared.
    /// </summary>
    public static TahunKinerja? Bawaan(IEnumerable<TahunKinerja> semua) =>
        semua.OrderBy(t => UrutanBawaan(t.Status)).ThenByDescending(t => t.Tahun).FirstOrDefault();

    /// <summary>Rank of a state in <see cref="Bawaan"/>.</summary>
    public static int UrutanBawaan(StatusTahun status) => status switch
    {
        StatusTahun.Aktif => 0,
        StatusTahun.Selesai => 1,
        StatusTahun.Rencana => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Makes a year the active one, and ends the one that was: an earlier one is over, a later one is a plan again.</summary>
    /// <param name="semua">All years.</param>
    /// <param name="punyaIndikator">True when the year has indicators: without any there is nothing to work in.</param>
    /// <param name="pelaku">Who does it.</param>
    public Hasil Aktifkan(IReadOnlyCollection<TahunKinerja> semua, bool punyaIndikator, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(semua);
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        if (Status == StatusTahun.Aktif)
        {
            return Hasil.Gagal($"Tahun {Tahun} sudah aktif.");
        }

        if (!punyaIndikator)
        {
            return Hasil.Gagal($"Tahun {Tahun} belum punya indikator, jadi belum dapat dipakai. Isi dulu indikatornya.");
        }

        foreach (var lain in semua.Where(t => t.Tahun != Tahun && t.Status == StatusTahun.Aktif))
        {
            lain.Status = lain.Tahun < Tahun ? StatusTahun.Selesai : StatusTahun.Rencana;
        }

        Status = StatusTahun.Aktif;
        return Hasil.Berhasil;
    }

    /// <summary>Ends the active year; until another one is activated, pages show it all the same.</summary>
    public Hasil Selesaikan(PenggunaAktif pelaku)
    {
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        if (Status != StatusTahun.Aktif)
        {
            return Hasil.Gagal($"Tahun {Tahun} tidak sedang aktif.");
        }

        Status = StatusTahun.Selesai;
        return Hasil.Berhasil;
    }

    /// <summary>The first sheet that comes into an installation is the year that it works in.</summary>
    /// <param name="semua">All years that there are already.</param>
    public void AktifkanBilaPertama(IEnumerable<TahunKinerja> semua)
    {
        ArgumentNullException.ThrowIfNull(semua);
        if (semua.All(t => t.Status != StatusTahun.Aktif))
        {
            Status = StatusTahun.Aktif;
        }
    }

    /// <summary>Sets title block, legal basis and letterhead.</summary>
    public Hasil UbahKepala(string judulResmi, string dasarHukum, string? kopSurat, PenggunaAktif pelaku)
    {
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        var (judul, dasar, kop) = (Rapikan(judulResmi), dasarHukum?.Trim() ?? "", Rapikan(kopSurat));
        if (judul.Length is 0 or > PanjangJudul)
        {
            return Hasil.Gagal($"Isi judul lembar, paling panjang {PanjangJudul} karakter.");
        }

        if (dasar.Length > PanjangDasarHukum || kop.Length > PanjangKop)
        {
            return Hasil.Gagal($"Dasar hukum paling panjang {PanjangDasarHukum} karakter, kop surat {PanjangKop} karakter.");
        }

        (JudulResmi, DasarHukum, KopSurat) = (judul, dasar, kop.Length == 0 ? null : kop);
        return Hasil.Berhasil;
    }

    /// <summary>Lines without what is empty around them: what two machines end a line with differs.</summary>
    public static string Rapikan(string? teks) =>
        string.Join('\n', (teks ?? "").ReplaceLineEndings("\n").Split('\n').Select(b => b.Trim()).SkipWhile(b => b.Length == 0).Reverse().SkipWhile(b => b.Length == 0).Reverse());

    /// <summary>Who signs on a day (domain.md 4, trap 20); null where nobody is set.</summary>
    public Penandatangan? PenandatanganPada(DateOnly hari) =>
        pejabat.Find(p => p.Berlaku(hari))?.Tercetak ?? (Penandatangan.Ada ? Penandatangan : null);

    /// <summary>Sets who signs on days that no dated signatory covers.</summary>
    public Hasil UbahPenandatangan(Penandatangan orang, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(orang);
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        if (new IsianPejabat(orang, SebutanPejabat.Definitif, DateOnly.MinValue, null).Galat().ToList() is [var (_, pesan), ..])
        {
            return Hasil.Gagal(pesan);
        }

        if (Penandatangan != orang)
        {
            Penandatangan = orang;
        }

        return Hasil.Berhasil;
    }

    /// <summary>
    /// What is wrong with a signatory, by field: its own faults, then the one whose time it would overlap, because on one day one person signs.
    /// </summary>
    /// <param name="isian">What is written.</param>
    /// <param name="nomor">Number of the one that is changed; null for a new one.</param>
    public IReadOnlyList<(string Bidang, string Pesan)> PeriksaPejabat(IsianPejabat isian, int? nomor)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var galat = isian.Galat().ToList();
        if (galat.Count == 0 && pejabat.Find(p => p.Nomor != nomor && p.Beririsan(isian)) is { } lain)
        {
            galat.Add((nameof(isian.Sejak),
                $"Masa ini bertabrakan dengan {lain.Tercetak.Nama} ({lain.Masa}). Pada satu hari hanya satu orang yang menandatangani. Akhiri dulu masanya."));
        }

        return galat;
    }

    /// <summary>Adds a signatory (<paramref name="nomor"/> null), or changes one.</summary>
    public Hasil TetapkanPejabat(IsianPejabat isian, int? nomor, PenggunaAktif pelaku)
    {
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        if (PeriksaPejabat(isian, nomor) is [var (_, pesan), ..])
        {
            return Hasil.Gagal(pesan);
        }

        if (nomor is null)
        {
            pejabat.Add(new Pejabat(pejabat.Select(p => p.Nomor).DefaultIfEmpty(0).Max() + 1, isian));
        }
        else if (pejabat.Find(p => p.Nomor == nomor) is { } ada)
        {
            ada.Ubah(isian);
        }
        else
        {
            return Hasil.Gagal("Pejabat itu sudah dihapus.");
        }

        return Hasil.Berhasil;
    }

    /// <summary>Takes a signatory away.</summary>
    public Hasil HapusPejabat(int nomor, PenggunaAktif pelaku) => !HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan) ? Hasil.Gagal(TanpaHak)
        : pejabat.RemoveAll(p => p.Nomor == nomor) == 0 ? Hasil.Gagal("Pejabat itu sudah dihapus.") : Hasil.Berhasil;

    /// <summary>Sets bounds and thresholds.</summary>
    /// <param name="baru">The settings.</param>
    /// <param name="adaRealisasi">True once figures were entered in this year: they come out differently, so a reason is needed.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="pelaku">Who.</param>
    public Hasil AturCapaian(PengaturanCapaian baru, bool adaRealisasi, string? alasan, PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(baru);
        if (!HakAkses.Punya(pelaku, Izin.MengelolaPerencanaan))
        {
            return Hasil.Gagal(TanpaHak);
        }

        if (baru == Pengaturan)
        {
            return Hasil.Gagal("Pengaturan tidak berubah.");
        }

        if (PemeriksaanPengaturan.Galat(baru) is [var (_, pesan), ..])
        {
            return Hasil.Gagal(pesan);
        }

        if (adaRealisasi && string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal("Isi alasan: sudah ada realisasi, jadi capaian yang tampil dapat berubah.");
        }

        if (alasan?.Trim().Length > PanjangAlasan)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangAlasan} karakter.");
        }

        Pengaturan = baru;
        AlasanPengaturan = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim();
        return Hasil.Berhasil;
    }

    /// <summary>What a copy takes over beside its own head.</summary>
    internal TahunKinerja Isi(PengaturanCapaian? pengaturan, string? kop, IEnumerable<(Triwulan Triwulan, DateOnly Buka, DateOnly Tutup)> masa)
    {
        Pengaturan = pengaturan ?? Pengaturan;
        KopSurat = kop;
        jadwal.AddRange(masa.Select(m => new Pelaporan.JadwalPelaporan(m.Triwulan, m.Buka, m.Tutup)));
        return this;
    }
}
