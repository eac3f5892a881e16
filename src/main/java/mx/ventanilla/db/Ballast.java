package mx.ventanilla.db;

/** Room set aside, given back when the disk is full so that the store can be opened again and urgencies registered. */
interface Ballast {
    /** No room set aside. */
    Ballast NONE = new Ballast() {
        @Override
        public long missing() {
            return 0;
        }

        @Override
        public boolean release() {
            return false;
        }
    };

    /** Bytes that should be set aside and are not. */
    long missing();

    /** True when there was something to give back. */
    boolean release();
}
